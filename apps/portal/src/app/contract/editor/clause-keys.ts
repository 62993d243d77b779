import { bodySchema } from '@vizavi/document-model';
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, type Plugin } from 'prosemirror-state';

/** Enter in an item of a list begins the next item. */
const splitItem: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const isItem = $from.depth >= 2 && $from.node(-1).type === bodySchema.nodes.listItem && $from.parent.content.size > 0;
  if (!isItem || !$from.sameParent($to)) return false;
  dispatch?.(state.tr.deleteSelection().split($from.pos, 2).scrollIntoView());
  return true;
};

export interface Leaves {
  save(): void;
  leave(): void;
}

/** Ordinary keys of a text field, and those that end the editing. */
export function clauseKeys(leaves: Leaves): readonly Plugin[] {
  const done =
    (act: () => void): Command =>
    () => {
      act();
      return true;
    };
  return [
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': toggleMark(bodySchema.marks.strong),
      'Mod-i': toggleMark(bodySchema.marks.em),
      'Mod-u': toggleMark(bodySchema.marks.underline),
      'Mod-Enter': done(() => leaves.save()),
      Escape: done(() => leaves.leave()),
      Enter: chainCommands(splitItem),
    }),
    keymap(baseKeymap),
  ];
}
