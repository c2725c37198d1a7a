/** How pages look that need no script and load nothing: by day, in the dark, on paper. */
export const style = `
:root{color-scheme:light dark;--ink:#14231e;--soft:#4a5a53;--paper:#f4f6f3;--link:#0b5d4e;--line:#ccd6d0}
@media(prefers-color-scheme:dark){:root{--ink:#e7efeb;--soft:#acbbb4;--paper:#0e1613;--link:#6fd3b4;--line:#2d3b35}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:48rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
h1{margin:0;font-size:1.375rem;line-height:1.25}
h2{margin:1.5rem 0 .5rem;font-size:1.125rem}
p{margin:.5rem 0}
a{color:var(--link)}
small{font-size:.875rem;font-weight:400}
.soft,small{color:var(--soft)}
ul{margin:0;padding:0;list-style:none}
section li{padding:.375rem 0;border-top:1px solid var(--line)}
nav a,footer a,header a{display:inline-block;padding:.75rem .25rem}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333}body{max-width:none}nav,footer{display:none}ul{columns:2}}
`;
