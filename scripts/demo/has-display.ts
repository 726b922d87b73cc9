import { env, platform } from 'node:process';

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}
