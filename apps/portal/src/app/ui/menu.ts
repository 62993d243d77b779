import { booleanAttribute, Component, Directive, input } from '@angular/core';
import { Anchored } from './anchored';

const items = '[role=menuitem]:not([aria-disabled=true])';

/** `<button vzButton [vzOpens]="menu">…</button> <vz-menu #menu [label]="…"><button vzMenuItem>…</button></vz-menu>`. */
@Component({
  selector: 'vz-menu',
  host: { '[attr.role]': '"menu"', '[attr.aria-label]': 'label()', '(keydown)': 'move($event)', '(click)': 'close()' },
  template: '<ng-content />',
})
export class Menu extends Anchored {
  readonly label = input.required<string>();

  protected override opened(): void {
    this.all()[0]?.focus();
  }

  protected move(event: KeyboardEvent): void {
    const all = this.all();
    const at = all.indexOf(event.target as HTMLElement);
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const next = steps[event.key];
    if (event.key === 'Tab') this.close();
    if (next === undefined || all.length === 0) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  }

  private all(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(items)];
  }
}

/** A line of a menu, on a button or a link. */
@Directive({
  selector: 'button[vzMenuItem], a[vzMenuItem]',
  host: {
    class: 'vz-menu-item',
    '[attr.role]': '"menuitem"',
    tabindex: '-1',
    '[class.vz-menu-item--danger]': 'danger()',
    '[attr.aria-disabled]': 'blocked() || null',
  },
})
export class MenuItem {
  readonly danger = input(false, { transform: booleanAttribute });
  readonly blocked = input(false);
}

/** A popover with anything inside: a small form, a list, switches. */
@Component({
  selector: 'vz-panel',
  host: { '[attr.role]': '"dialog"', '[attr.aria-label]': 'label()', tabindex: '-1' },
  template: '<ng-content />',
})
export class Panel extends Anchored {
  readonly label = input.required<string>();

  protected override opened(): void {
    this.element.focus();
  }
}

/** Opens a menu or a panel beside the button that carries it. */
@Directive({
  selector: 'button[vzOpens]',
  host: {
    '[attr.aria-expanded]': 'vzOpens().isOpen()',
    '[attr.aria-haspopup]': 'kind()',
    '(pointerdown)': 'wasOpen = vzOpens().isOpen()',
    '(click)': 'toggle($any($event.currentTarget))',
  },
})
export class Opens {
  readonly vzOpens = input.required<Menu | Panel>();
  protected wasOpen = false;

  protected kind(): string {
    return this.vzOpens() instanceof Menu ? 'menu' : 'dialog';
  }

  /** The press that closes an open popover from outside must not open it again. */
  protected toggle(button: HTMLElement): void {
    if (!this.wasOpen) this.vzOpens().toggle(button);
    this.wasOpen = false;
  }
}
