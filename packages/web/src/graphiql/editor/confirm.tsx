import { useCallback, useEffect, useRef, useState } from 'react';

/** Asks before something is changed: an operation that is run from the shelf may change what is true of people. */

interface Asked {
  readonly operation: string;
  readonly answer: (isWanted: boolean) => void;
}

export type ConfirmChange = (operation: string) => Promise<boolean>;

export function useConfirmation() {
  const [asked, setAsked] = useState<Asked>();
  const confirm = useCallback<ConfirmChange>(
    (operation) =>
      new Promise((resolve) => {
        const answer = (isWanted: boolean) => {
          setAsked(undefined);
          resolve(isWanted);
        };
        setAsked({ operation, answer });
      }),
    [],
  );
  return { confirm, asked };
}

export function Confirm({ asked }: { readonly asked: Asked | undefined }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [asked]);
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby="confirm-title" onCancel={() => asked?.answer(false)}>
      <h2 id="confirm-title">Ubah data? / Change data?</h2>
      <p lang="id">
        <code>{asked?.operation}</code> mengubah data yang sebenarnya, dan tercatat atas nama Anda.
      </p>
      <p lang="en">
        <code>{asked?.operation}</code> changes real data, and is recorded under your name.
      </p>
      <p>
        <button type="button" onClick={() => asked?.answer(false)}>
          Batal / Cancel
        </button>
        <button type="button" className="change" onClick={() => asked?.answer(true)}>
          Ubah / Change
        </button>
      </p>
    </dialog>
  );
}
