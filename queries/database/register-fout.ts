/** Something is wrong with the register itself. The message is for the user, in Dutch. */
export abstract class RegisterFout extends Error {}

export class RegisterOntbreekt extends RegisterFout {
  constructor(map: string) {
    super(
      `In de map ${map} staat nog geen register. Maak het eerst aan met: npx regiomonitor init --regio <regio.json> --data ${map}`,
    );
  }
}

export class RegisterBezet extends RegisterFout {
  constructor() {
    super(
      'Het register is nog in gebruik door een andere opdracht. Er is niets veranderd. Probeer het over een minuut opnieuw.',
    );
  }
}

export class RegisterBeschadigd extends RegisterFout {
  constructor(path: string, cause: unknown) {
    super(
      `Het register ${path} is niet te openen: het bestand is beschadigd, of gemaakt door een nieuwere versie van de regiomonitor. ` +
        'Er is niets veranderd. Zet een reservekopie terug, of werk de regiomonitor bij.',
      { cause },
    );
  }
}
