import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../language/words';

/** The agreement on electronic signatures on paper: a title, then numbered articles whose first words name them. */
@Component({
  selector: 'vz-agreement-text',
  host: { class: 'vz-paper', '[attr.lang]': 'words.language()' },
  template: `
    <h2>{{ parts().title }}</h2>
    @for (article of parts().articles; track $index) {
      <p>
        @if (article.name) {
          <strong>{{ article.name }}</strong>
        }
        {{ article.text }}
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      font-size: 1rem !important;
      line-height: 1.6 !important;
    }
    h2 {
      margin: 0 0 var(--s3) !important;
      text-align: center;
    }
    p {
      margin: 0 !important;
      text-align: justify;
    }
    strong {
      font-weight: 700;
    }
    @media (max-width: 40rem) {
      p {
        text-align: start;
      }
    }
  `,
})
export class AgreementText {
  protected readonly words = inject(Words);
  readonly text = input.required<{ readonly ru: string; readonly en: string }>();

  protected readonly parts = computed(() => {
    const [title = '', ...paragraphs] = this.words
      .of(this.text())
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean);
    return { title, articles: paragraphs.map(articleOf) };
  });
}

/** «3. Ключ подписи. Ключом …» → its name and its text; a paragraph without a name is text alone. */
export function articleOf(paragraph: string): { readonly name: string; readonly text: string } {
  const [whole = '', name = ''] = /^(\d+\.\s[^.]{1,60}\.)\s/.exec(paragraph) ?? [];
  return { name, text: paragraph.slice(whole.length) };
}
