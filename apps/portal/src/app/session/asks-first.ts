import { Directive, inject } from '@angular/core';
import { PATHS } from '@vizavi/api-types';
import { Server } from '../api/server';

/** On a link to a guarded download: asks who one is before the browser goes there, since a download could not. */
@Directive({ selector: 'a[vzAsksFirst]', host: { '(click)': 'follow($event)' } })
export class AsksFirst {
  private readonly server = inject(Server);

  protected async follow(event: MouseEvent): Promise<void> {
    const link = event.currentTarget as HTMLAnchorElement;
    event.preventDefault();
    const mayGo = await this.server.get(PATHS.stepUp).then(
      () => true,
      () => false,
    );
    if (mayGo) location.assign(link.href);
  }
}
