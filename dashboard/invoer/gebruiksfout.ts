/** What was asked cannot be done as it was asked. The message says what would be right, in Dutch. */
export class Gebruiksfout extends Error {}
