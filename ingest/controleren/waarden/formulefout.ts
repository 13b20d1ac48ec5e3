/** What a spreadsheet shows where a formula failed, in Dutch and in English. Imports nothing of Node. */
import { ZONDER_UITKOMST } from '../../lezen/rekenblad/cel.ts';
import { Afgekeurd } from './afgekeurd.ts';

const FOUTEN = new Set([
  ...['#N/B', '#VERW!', '#DEEL/0!', '#WAARDE!', '#NAAM?', '#GETAL!', '#LEEG!', '#OVERLOOP!', '#BEREKEN!'],
  ...['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'],
  ...['#GETTING_DATA', '#GEGEVENS_OPHALEN', '#BLOCKED!', '#GEBLOKKEERD!', '#UNKNOWN!', '#FIELD!', '#VELD!'],
]);
/** How LibreOffice numbers its other errors. */
const GENUMMERD = /^(?:Err|Fout):\d{3}$/;

/** Why this text is no value; undefined when it may be one. */
export function findFormulefout(tekst: string): Afgekeurd | undefined {
  if (tekst.length > 20) return undefined;
  if (tekst === ZONDER_UITKOMST) return new Afgekeurd('formulefout', 'zonder_uitkomst');
  const isFout = tekst.startsWith('#') ? FOUTEN.has(tekst.toUpperCase()) : GENUMMERD.test(tekst);
  return isFout ? new Afgekeurd('formulefout') : undefined;
}
