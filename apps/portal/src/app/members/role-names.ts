import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Role } from '@vizavi/domain';
import { Words } from '../language/words';

/** `{{ member.roles | roleNames }}`: «Юрист, администратор». */
@Pipe({ name: 'roleNames', pure: false })
export class RoleNames implements PipeTransform {
  private readonly words = inject(Words);

  transform(roles: readonly Role[]): string {
    const text = roles.map((name) => this.words.t(`roles.${name}`)).join(', ');
    return text.charAt(0).toLocaleUpperCase() + text.slice(1);
  }
}
