import { EventEmitter } from 'node:events';
import type Electron from 'electron';

type UsedSession = Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/** A session: who may do what, which schemes are answered, which requests go out. */
export class DoubleSession extends EventEmitter implements UsedSession {
  requestHandler: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  checkHandler: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  deviceHandler: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  blocked: { urls: string[]; cancels: boolean }[] = [];

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.schemes.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (
      filter: { urls: string[] },
      listener: (details: object, answer: (response: Electron.CallbackResponse) => void) => void,
    ) => {
      let cancels = false;
      listener({}, (response) => {
        cancels = response.cancel === true;
      });
      this.blocked.push({ urls: filter.urls, cancels });
    },
  };

  setPermissionRequestHandler(handler: typeof this.requestHandler): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: typeof this.checkHandler): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: typeof this.deviceHandler): void {
    this.deviceHandler = handler;
  }

  /** A page asks for a permission. */
  asks(permission: string, requestingUrl: string): boolean {
    let allowed = true;
    this.requestHandler?.(
      {} as Electron.WebContents,
      permission as 'media',
      (answer) => {
        allowed = answer;
      },
      { requestingUrl, isMainFrame: true } as Electron.PermissionRequest,
    );
    return allowed;
  }

  /** A page looks whether it has a permission. */
  has(permission: string, origin: string): boolean {
    return (
      this.checkHandler?.(
        null,
        permission as 'media',
        origin,
        {} as Electron.PermissionCheckHandlerHandlerDetails,
      ) ?? true
    );
  }
}
