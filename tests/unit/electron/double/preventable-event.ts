/** An event as Electron passes it first to listeners: it can be prevented, and tells whether it was. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
