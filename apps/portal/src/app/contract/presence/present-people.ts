import { Component, inject } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Avatar } from '../../ui/avatar';
import { Presence } from './presence';

/** Colleagues who have this contract open now. */
@Component({
  selector: 'vz-present-people',
  imports: [Avatar, T],
  template: `@if (presence.others().length > 0) {
    <ul [attr.aria-label]="'negotiation.presentHere' | t">
      @for (one of presence.others(); track one.person.memberId) {
        <li [title]="one.person.name">
          <vz-avatar [name]="one.person.name" [side]="one.person.side" [size]="28" /><span class="vz-hidden">{{ one.person.name }}</span>
        </li>
      }
    </ul>
  }`,
  styles: `
    ul {
      display: flex;
    }
    li + li {
      margin-left: -0.375rem;
    }
    li {
      border: 2px solid var(--canvas);
      border-radius: 50%;
      outline: 2px solid var(--good);
      outline-offset: -3px;
    }
  `,
})
export class PresentPeople {
  protected readonly presence = inject(Presence);
}
