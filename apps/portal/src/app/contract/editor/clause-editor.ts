import {
  afterNextRender,
  Component,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { type Body, bodySchema } from '@vizavi/document-model';
import type { Side } from '@vizavi/domain';
import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Icon } from '../../ui/icon';
import type { Places } from '../paper/places';
import { clauseKeys } from './clause-keys';
import { placeViews } from './place-views';
import { redlineKey, redlinePlugin } from './redline-plugin';

export interface Typed {
  readonly body: Body;
  /** Differences from the text that stands. */
  readonly changes: number;
}

/** The text of one clause under the pen: plain ProseMirror, with the difference drawn as one types. Loaded only when somebody writes. */
@Component({
  selector: 'vz-clause-editor',
  imports: [Icon, T],
  encapsulation: ViewEncapsulation.None,
  template: `
    <div class="editor-tools" [attr.role]="'toolbar'" [attr.aria-label]="'negotiation.tools' | t" (mousedown)="$event.preventDefault()">
      <button type="button" [attr.aria-label]="'negotiation.bold' | t" [title]="'negotiation.bold' | t" (click)="run(strong)">
        <b aria-hidden="true">{{ 'negotiation.boldSign' | t }}</b>
      </button>
      <button type="button" [attr.aria-label]="'negotiation.italic' | t" [title]="'negotiation.italic' | t" (click)="run(em)">
        <i aria-hidden="true">{{ 'negotiation.italicSign' | t }}</i>
      </button>
      <button type="button" [attr.aria-label]="'negotiation.undoTyping' | t" [title]="'negotiation.undoTyping' | t" (click)="run(back)">
        <vz-icon name="undo" [size]="16" />
      </button>
      <button type="button" [attr.aria-label]="'negotiation.redoTyping' | t" [title]="'negotiation.redoTyping' | t" (click)="run(forth)">
        <vz-icon class="mirrored" name="undo" [size]="16" />
      </button>
    </div>
    <div #sheet class="vz-body sheet"></div>
  `,
  styleUrl: './clause-editor.css',
})
export class ClauseEditor {
  private readonly words = inject(Words);
  private readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');
  /** The text that stands. */
  readonly base = input.required<Body>();
  readonly start = input.required<Body>();
  readonly places = input.required<Places>();
  readonly side = input.required<Side>();
  readonly label = input.required<string>();
  readonly language = input.required<string>();
  readonly typed = output<Typed>();
  readonly saved = output();
  readonly left = output();

  protected readonly strong = toggleMark(bodySchema.marks.strong);
  protected readonly em = toggleMark(bodySchema.marks.em);
  protected readonly back = undo;
  protected readonly forth = redo;
  private view: EditorView | undefined;

  constructor() {
    afterNextRender(() => this.open());
    effect(() => {
      const base = this.base();
      this.view?.dispatch(this.view.state.tr.setMeta(redlineKey, base));
    });
    inject(DestroyRef).onDestroy(() => this.view?.destroy());
  }

  /** Other words in place of all: one step, so that one undo brings back what was written. */
  replace(body: Body): void {
    const { view } = this;
    if (!view) return;
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, body.content));
    view.focus();
  }

  protected run(command: Command): void {
    if (this.view) command(this.view.state, this.view.dispatch);
    this.view?.focus();
  }

  private open(): void {
    const [places, side] = [this.places(), this.side()];
    const look = { side, deleted: this.words.t('negotiation.readDeleted') };
    const leaves = { save: () => this.saved.emit(), leave: () => this.left.emit() };
    const plugins = [...clauseKeys(leaves), redlinePlugin(this.base(), look, (text) => places.told(text))];
    const view = new EditorView(this.sheet().nativeElement, {
      state: EditorState.create({ doc: this.start(), plugins }),
      nodeViews: placeViews(places),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label(), lang: this.language(), spellcheck: 'true' },
      dispatchTransaction: (transaction) => {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged || transaction.getMeta(redlineKey)) this.tell(view.state);
      },
    });
    this.view = view;
    view.focus();
    this.tell(view.state);
  }

  private tell(state: EditorState): void {
    this.typed.emit({ body: state.doc, changes: redlineKey.getState(state)?.count ?? 0 });
  }
}
