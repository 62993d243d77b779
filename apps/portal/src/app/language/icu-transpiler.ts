import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';
import { formatMessage, type Language } from '@vizavi/words';

/** Transloco's own ICU plug-in compiles with `new Function`, which a strict CSP forbids. */
@Injectable()
export class IcuTranspiler implements TranslocoTranspiler {
  private language: Language = 'ru';

  transpile({ value, params }: TranspileParams): unknown {
    return typeof value === 'string' ? formatMessage(this.language, value, params ?? {}) : value;
  }

  onLangChanged(language: string): void {
    this.language = language === 'en' ? 'en' : 'ru';
  }
}
