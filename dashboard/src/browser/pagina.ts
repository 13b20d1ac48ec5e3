/** What every page asks for: one request for all of it. Nothing on a page depends on it. */
import './keuze.ts';
import './sneltoetsen.ts';
import './wachten.ts';
