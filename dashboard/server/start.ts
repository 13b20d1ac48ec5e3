/** Listens: builds the application, binds the port, and says where it is. */
import { createApp, type AppOpties } from './app.ts';

export interface ServerOpties extends AppOpties {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Stops the server, as close() does. */
  readonly signal?: AbortSignal;
}

export interface Server {
  readonly url: string;
  /** Finishes the requests that are being answered, then stops. */
  close(): Promise<void>;
}

/** The port cannot be had; the message says what to do. */
export class PoortBezet extends Error {
  override name = 'PoortBezet';
}

export async function startServer({ port, host, signal, ...opties }: ServerOpties): Promise<Server> {
  const app = await createApp({ voorverwarmen: true, ...opties });
  try {
    const url = await app.listen({ port, host, ...(signal && { signal }) });
    // Opens the publicatie, and so starts making its pages.
    await app.inject('/gezondheid');
    return { url, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw explain(error, port);
  }
}

function explain(error: unknown, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new PoortBezet(
      `Poort ${port} is al in gebruik. Kies een andere poort met --port, bijvoorbeeld --port ${port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    return new PoortBezet(
      `Poort ${port} mag niet gebruikt worden. Kies een poort van 1024 of hoger met --port.`,
    );
  }
  return error;
}
