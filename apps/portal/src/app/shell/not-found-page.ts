import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';

@Component({
  selector: 'vz-not-found-page',
  imports: [T, Empty, Button, RouterLink],
  host: { class: 'vz-page' },
  template: `
    <vz-empty icon="search" [heading]="'common.notFoundTitle' | t" [text]="'common.notFoundText' | t">
      <a vzButton routerLink="/">{{ 'common.back' | t }}</a>
    </vz-empty>
  `,
})
export class NotFoundPage {}
