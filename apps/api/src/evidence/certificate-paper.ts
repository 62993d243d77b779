import type { PaperPart, PrintedPaper } from '@vizavi/document-engine';
import type { Contract } from '@vizavi/domain';
import { translate, type WordKey } from '@vizavi/words';
import { listOf, tableOf, textPart, words as lineOf } from '../papers/print/nodes';
import type { Known, SignedWords } from './signed-words';

export interface CertificateContent {
  readonly words: readonly SignedWords[];
  readonly steps: readonly string[];
  readonly known: Known;
  /** SHA-256 of the signed PDF. */
  readonly documentHash: string;
}

/** The completion certificate: who signed, when, how it was proved, which bytes, and the path to it. Pure. */
export function certificatePaper(contract: Contract, { words, steps, documentHash }: CertificateContent): PrintedPaper {
  const { language, number, title } = contract;
  const say = (key: WordKey, values?: Record<string, string>): string => translate(language, key, values);
  const heading = (key: WordKey): PaperPart => ({ kind: 'heading', text: say(key) });
  const columns = [
    { title: say('evidence.columnWho'), share: 4 },
    { title: say('evidence.columnWhen'), share: 2 },
    { title: say('evidence.columnHow'), share: 4 },
  ];
  const rows = words.map((one) => [
    [lineOf(one.party, 'strong'), lineOf(one.who)],
    [lineOf(one.at)],
    [lineOf(one.authority), lineOf(one.proof)],
  ]);
  return {
    title: say('evidence.certificate'),
    numberLine: [title, number ? `№ ${number}` : ''].filter(Boolean).join(' '),
    place: '',
    date: '',
    language,
    draftWatermark: null,
    header: say('evidence.certificate'),
    revisionLine: number ?? '',
    createdAt: contract.executedAt!,
    landscape: false,
    parts: [
      heading('evidence.signatures'),
      tableOf(columns, rows),
      heading('evidence.hashes'),
      textPart(
        lineOf(say('evidence.textHash', { hash: contract.revision!.hash })),
        lineOf(say('evidence.documentHash', { hash: documentHash })),
      ),
      heading('evidence.path'),
      textPart(listOf(steps.map((step) => lineOf(step)))),
    ],
  };
}
