import { Component, ElementRef, inject, input, model } from '@angular/core';

export interface Tab<K extends string = string> {
  readonly key: K;
  readonly label: string;
  readonly count?: number;
}

let lists = 0;

/** `<vz-tabs [label]="…" [tabs]="tabs()" [(selected)]="tab">@switch (tab()) {…}</vz-tabs>`: the content is the panel of the selected one. */
@Component({
  selector: 'vz-tabs',
  template: `
    <div class="list" [attr.role]="'tablist'" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.key) {
        <button
          type="button"
          [attr.role]="'tab'"
          [id]="id + tab.key"
          [attr.aria-selected]="tab.key === selected()"
          [attr.aria-controls]="id + 'panel'"
          [tabindex]="tab.key === selected() ? 0 : -1"
          (click)="selected.set(tab.key)"
          (keydown)="move($event)"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="vz-count">{{ tab.count }}</span>
          }
        </button>
      }
    </div>
    <div class="panel" [attr.role]="'tabpanel'" tabindex="-1" [id]="id + 'panel'" [attr.aria-labelledby]="id + selected()">
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr);
      gap: var(--s4);
    }
    /* A page that scrolls under its tabs sets where they stay and on what ground. */
    .list {
      position: var(--tabs-position, static);
      z-index: 3;
      top: var(--tabs-top);
      background: var(--tabs-ground, none);
      display: flex;
      gap: var(--tabs-gap, var(--s5));
      overflow-x: auto;
      scrollbar-width: none;
      box-shadow: inset 0 -1px var(--line);
    }
    button {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: 0.375rem;
      min-height: 2.5rem;
      color: var(--text-2);
      font-size: var(--tabs-size, var(--size-2));
      font-weight: 500;
      white-space: nowrap;
      box-shadow: inset 0 -2px transparent;
    }
    button:hover {
      color: var(--text);
    }
    button[aria-selected='true'] {
      color: var(--text);
      font-weight: 600;
      box-shadow: inset 0 -2px var(--accent);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
  `,
})
export class Tabs<K extends string> {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab<K>[]>();
  readonly selected = model.required<K>();
  protected readonly id = `tabs-${++lists}-`;

  protected move(event: KeyboardEvent): void {
    const keys = this.tabs().map((tab) => tab.key);
    const at = keys.indexOf(this.selected());
    const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: keys.length - 1 };
    const next = steps[event.key];
    const key = next === undefined ? undefined : keys[(next + keys.length) % keys.length];
    if (key === undefined) return;
    event.preventDefault();
    this.selected.set(key);
    this.element.querySelector<HTMLElement>(`[id="${this.id}${key}"]`)?.focus();
  }
}
