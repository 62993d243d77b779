import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { T } from '../language/t.pipe';
import { Session } from '../session/session';
import { places } from './places';

/** Sections that the server allows; the profile lives in the menu of the person. */
@Component({
  selector: 'vz-navigation',
  imports: [RouterLink, RouterLinkActive, T],
  template: `
    <nav [attr.aria-label]="'shell.navigation' | t">
      @for (place of shown(); track place.path) {
        <a [routerLink]="place.path" routerLinkActive="active" ariaCurrentWhenActive="page">{{ place.word | t }}</a>
      }
    </nav>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    nav {
      display: flex;
      gap: var(--s1);
      height: var(--header);
    }
    a {
      position: relative;
      display: grid;
      place-items: center;
      padding: 0 var(--s3);
      color: var(--text-2);
      font-size: var(--size-2);
      font-weight: 500;
      text-decoration: none;
      white-space: nowrap;
    }
    a:hover {
      color: var(--text);
    }
    a.active {
      color: var(--text);
      font-weight: 600;
    }
    a.active::after {
      content: '';
      position: absolute;
      inset: auto var(--s3) -1px;
      height: 2px;
      border-radius: 1px;
      background: var(--accent);
    }
    a:focus-visible {
      outline-offset: -4px;
    }
    /* Whoever has many screens scrolls among them; nothing lies over the tools. */
    @media (max-width: 76rem) {
      nav {
        gap: 0;
        overflow-x: auto;
        scrollbar-width: none;
      }
      a {
        padding: 0 var(--s2);
        font-size: var(--size-1);
      }
      a.active::after {
        inset: auto var(--s2) 0;
      }
    }
  `,
})
export class Navigation {
  private readonly session = inject(Session);
  protected readonly shown = computed(() =>
    (this.session.me()?.screens ?? []).filter((screen) => screen !== 'profile').map((screen) => places[screen]),
  );
}
