import type { Command } from 'commander';
import { commands } from './commands.ts';

/** `source <(puskesos completion)` in bash or zsh. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('Pelengkapan untuk bash dan zsh / completion for bash and zsh: source <(puskesos completion)')
    .action(() => {
      console.log(`if [ -n "$ZSH_VERSION" ]; then autoload -U +X bashcompinit && bashcompinit; fi
_puskesos() {
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${Object.keys(commands).join(' ')} completion" -- "\${COMP_WORDS[1]}"))
  else COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")); fi
}
complete -o filenames -F _puskesos puskesos`);
    });
}
