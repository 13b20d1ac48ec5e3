import type { Platform as HostPlatform } from '../server/schermen/platform.ts';

declare global {
  namespace App {
    interface Platform extends HostPlatform {}
  }
}

export {};
