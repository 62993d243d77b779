import {
  computed,
  Directive,
  effect,
  inject,
  input,
  inputBinding,
  outputBinding,
  TemplateRef,
  untracked,
  ViewContainerRef,
} from '@angular/core';
import type { Reading } from '../api/reading';
import { FailureState } from './failure-state';
import { Skeleton, type SkeletonShape } from './skeleton';

interface Loaded<T> {
  readonly $implicit: T;
}

/**
 * `<div *vzLoad="contracts; let page; skeleton: 'rows'">`: bones, then the value, or why not and a way to try again.
 * The value in the template is never undefined and follows reloads.
 */
@Directive({ selector: '[vzLoad]' })
export class Load<T> {
  private readonly template = inject<TemplateRef<Loaded<T>>>(TemplateRef);
  private readonly place = inject(ViewContainerRef);
  readonly reading = input.required<Reading<T>>({ alias: 'vzLoad' });
  readonly skeleton = input<SkeletonShape>('rows', { alias: 'vzLoadSkeleton' });
  private readonly state = computed(() =>
    this.reading().value() !== undefined ? 'ready' : this.reading().failure() ? 'failed' : 'waiting',
  );

  constructor() {
    effect(() => {
      const state = this.state();
      untracked(() => this.show(state));
    });
  }

  static ngTemplateContextGuard<T>(_directive: Load<T>, _context: unknown): _context is Loaded<T> {
    return true;
  }

  private show(state: 'ready' | 'failed' | 'waiting'): void {
    this.place.clear();
    const reading = this.reading;
    if (state === 'waiting') this.place.createComponent(Skeleton, { bindings: [inputBinding('shape', this.skeleton)] });
    else if (state === 'failed') {
      const bindings = [inputBinding('failure', () => reading().failure()), outputBinding('again', () => reading().reload())];
      this.place.createComponent(FailureState, { bindings });
    } else {
      let last = reading().value() as T;
      const context = {
        get $implicit(): T {
          return (last = reading().value() ?? last);
        },
      };
      this.place.createEmbeddedView(this.template, context);
    }
  }
}
