/** How a page reaches what can be done about accounts, and reads the form that was sent to it. */

/** The desk of this request. Pages are only made by the host, which always has one. */
export function vereisLoket(platform: App.Platform | undefined): App.Platform['loket'] {
  if (!platform) throw new RangeError('Pages are made by the host.');
  return platform.loket;
}

/** Reads a field of a form as text: '' when it is not there, or is no text. */
export async function leesVelden(request: Request): Promise<(naam: string) => string> {
  const formulier = await request.formData();
  return (naam) => {
    const waarde = formulier.get(naam);
    return typeof waarde === 'string' ? waarde : '';
  };
}

/** Every field of a form that is text, by name; of a name that occurs more than once the first. */
export async function leesVeldenlijst(request: Request): Promise<ReadonlyMap<string, string>> {
  const velden = new Map<string, string>();
  for (const [naam, waarde] of await request.formData()) {
    if (typeof waarde === 'string' && !velden.has(naam)) velden.set(naam, waarde);
  }
  return velden;
}
