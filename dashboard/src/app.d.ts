import type { Platform as HostPlatform } from '../server/schermen/platform.ts';

declare global {
  namespace App {
    // A namespace can only be filled with an interface: this one is the host's.
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Platform extends HostPlatform {}
  }
}

export {};
