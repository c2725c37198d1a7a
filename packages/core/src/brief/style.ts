/** How a brief looks: on a screen, and on two sheets of A4. */
export const style = `
:root { color-scheme: light; font: 10pt/1.35 system-ui, sans-serif; color: #14202b; background: #fff; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 4mm; max-width: 190mm; }
h1 { margin: 0; font-size: 16pt; line-height: 1.2; }
h2 { margin: 5mm 0 2mm; font-size: 11.5pt; }
p { margin: 1mm 0; }
.small { font-size: 8.5pt; color: #3d4b59; }
.headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(52mm, 1fr)); gap: 2.5mm; margin: 3mm 0 4mm; }
.headlines div { border: 1px solid #c3ccd5; border-radius: 1.5mm; padding: 2mm 2.5mm; }
.headlines dt { font-size: 9pt; }
.headlines dd { margin: 0; font-size: 8.5pt; color: #3d4b59; }
.headlines .number { font-size: 15pt; color: #14202b; font-variant-numeric: tabular-nums; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(80mm, 1fr)); gap: 4mm; }
figure { margin: 0; }
figcaption { font-size: 9pt; }
svg { width: 100%; max-height: 88mm; }
svg text { font-size: 8px; fill: #14202b; }
.map text { font-size: 4.2px; text-anchor: middle; }
.map .on-class-3, .map .on-class-4 { fill: #fff; }
.border { fill: none; stroke: #14202b; stroke-width: .4; }
.hatching { stroke: #14202b; stroke-width: .5; }
.axis { stroke: #5b6773; fill: none; }
.end { text-anchor: end; }
.none { fill: #e3e6e9; } .class-0 { fill: #dce9f6; } .class-1 { fill: #a9cbe8; } .class-2 { fill: #6aa6d6; } .class-3 { fill: #2a6fae; } .class-4 { fill: #0b3f78; }
[class^=line-] path { fill: none; stroke-width: 1.8; }
.line-0 path { stroke: #0b3f78; } .line-0 circle { fill: #0b3f78; }
.line-1 path { stroke: #b3420b; stroke-dasharray: 5 2; } .line-1 circle { fill: #b3420b; }
.line-2 path { stroke: #5f4b8b; stroke-dasharray: 1.5 2; } .line-2 circle { fill: #5f4b8b; }
.key { display: inline-block; width: 7mm; height: 3mm; margin-right: 1mm; vertical-align: -.4mm; }
.key path { stroke-width: 3; fill: none; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: 1mm; }
th, td { padding: .7mm 1.5mm; border-bottom: 1px solid #d5dbe1; text-align: right; vertical-align: top; }
thead th { font-weight: 600; border-bottom-color: #5b6773; }
th:first-child, td:first-child { text-align: right; width: 7mm; }
th:nth-child(2), td.text { text-align: left; }
tbody th { font-weight: 400; }
.scroll { overflow-x: auto; }
@page { size: A4; margin: 10mm; }
@media print {
  body { padding: 0; }
  .scroll { overflow: visible; }
  .sheet + .sheet { break-before: page; }
  table, figure, .headlines div { break-inside: avoid; }
}
`;
