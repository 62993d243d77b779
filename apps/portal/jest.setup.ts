import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

/** jsdom knows no popovers; their opening is told by the same event that a browser sends. */
const tell = (element: HTMLElement, newState: string) => element.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
HTMLElement.prototype.showPopover = function (this: HTMLElement) {
  tell(this, 'open');
};
HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
  tell(this, 'closed');
};
