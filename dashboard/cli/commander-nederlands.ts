/** Commander in Dutch: its help and its complaints about usage. */
import { Command, Help, type CommanderError, type Option } from 'commander';

const TITELS: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Global Options:': 'Voor elke opdracht:',
  'Commands:': 'Opdrachten:',
};

class NederlandseHulp extends Help {
  override showGlobalOptions = true;
  override styleTitle(title: string): string {
    return TITELS[title] ?? title;
  }
  override optionDescription(option: Option): string {
    const keuzes = option.argChoices ? ` (${option.argChoices.join(', ')})` : '';
    const standaard = option.defaultValue === undefined ? '' : ` (standaard: ${String(option.defaultValue)})`;
    return `${option.description}${keuzes}${standaard}`;
  }
  override commandUsage(command: Command): string {
    return super.commandUsage(command).replace('[options]', '[opties]').replace('[command]', '<opdracht>');
  }
  override subcommandTerm(command: Command): string {
    return super.subcommandTerm(command).replace('[options]', '[opties]');
  }
}

/** A command whose help and errors are in Dutch; its subcommands are too. */
export class Opdrachtregel extends Command {
  constructor(name?: string) {
    super(name);
    this.helpOption('-h, --help', 'toont deze uitleg');
    this.exitOverride();
  }
  override createCommand(name?: string): Opdrachtregel {
    return new Opdrachtregel(name);
  }
  override createHelp(): Help {
    return Object.assign(new NederlandseHulp(), this.configureHelp());
  }
}

/** What Commander means, in Dutch; undefined when it only showed help. */
export function vertaalGebruiksfout(fout: CommanderError, opdrachten: readonly string[]): string | undefined {
  const [wat = '', ander = ''] = [...fout.message.matchAll(/'([^']*)'/g)].map((deel) => deel[1] ?? '');
  switch (fout.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    case 'commander.unknownOption':
      return `De optie ${wat} bestaat niet.`;
    case 'commander.unknownCommand':
      return `De opdracht "${wat}" bestaat niet. Kies uit: ${opdrachten.join(', ')}.`;
    case 'commander.missingArgument':
      return `Er ontbreekt iets: <${wat}>.`;
    case 'commander.optionMissingArgument':
      return `Bij ${wat} hoort een waarde.`;
    case 'commander.missingMandatoryOptionValue':
      return `De optie ${wat} is verplicht.`;
    case 'commander.excessArguments':
      return 'Er staan te veel woorden in de opdracht. Zet namen met spaties tussen aanhalingstekens.';
    case 'commander.conflictingOption':
      return `De opties ${flag(wat)} en ${flag(ander)} gaan niet samen.`;
    case 'commander.invalidArgument':
      return `De waarde "${ander}" bij ${flag(wat)} kan niet.${describeChoices(fout.message)}`;
    default:
      return 'De opdracht is niet te begrijpen.';
  }
}

/** `--bron` of `--bron <bron>`. */
function flag(optie: string): string {
  return optie.split(' ')[0] ?? optie;
}

function describeChoices(message: string): string {
  const keuzes = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  return keuzes === undefined ? '' : ` Kies uit: ${keuzes}.`;
}
