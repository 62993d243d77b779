import { Component, inject, input } from '@angular/core';
import type { Language, Variable } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { PaperBody } from '../fill/text/paper-body';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import { conditionWords } from './condition-words';
import type { ShownClause, ShownText } from './shown-clauses';

const SHAPES: Readonly<Record<ShownClause['negotiability'], IconName>> = { fixed: 'lock', negotiable: 'comment', open: 'edit' };

/** The text of a form on paper; beside each clause whether it may be changed, when it stands in the text, and its second-best wordings. */
@Component({
  selector: 'vz-version-text',
  imports: [T, InReadersLanguage, Icon, PaperBody],
  host: { class: 'vz-paper' },
  templateUrl: './version-text.html',
  styleUrl: './version-text.css',
})
export class VersionText {
  private readonly words = inject(Words);
  readonly text = input.required<ShownText>();
  readonly language = input.required<Language>();
  readonly variables = input.required<readonly Variable[]>();

  protected shapeOf({ negotiability }: ShownClause): IconName {
    return SHAPES[negotiability];
  }

  protected wordOf({ negotiability }: ShownClause): WordKey {
    return `forms.${negotiability}`;
  }

  protected condition({ when }: ShownClause): string | null {
    return when ? this.words.t('forms.whenIf', { condition: conditionWords(when, this.variables(), this.words) }) : null;
  }
}
