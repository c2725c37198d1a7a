import { regency } from '@puskesos/core/regency';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Language } from '../check/element.ts';
import { recall, remember } from '../check/remembered.ts';
import { SIGN_OUT, signInFrom } from '../sign-in/address.ts';
import { leave, signedIn } from '../sign-in/session.ts';
import { Desk } from './desk/desk.tsx';
import { Fault } from './desk/fault.tsx';
import { lookUpReader } from './desk/look-up-reader.ts';
import type { Question } from './desk/question.ts';
import { useLookedUp } from './desk/use-looked-up.ts';
import { words } from './desk/words.ts';
import type { Opened } from './editor/editor.tsx';

/** The whole page: who is signed in, the desk of questions, and the editor for who writes their own. */

/** Loaded by whoever opens it: it is many times as large as the desk. */
const Editor = lazy(async () => ({ default: (await import('./editor/editor.tsx')).Editor }));

const EDITOR = '#editor';

export function Workbench() {
  const [language, setLanguage] = useState<Language>(() => (recall('language') === 'en' ? 'en' : 'id'));
  const [inEditor, setInEditor] = useState(location.hash === EDITOR);
  const [opened, setOpened] = useState<Opened>();
  const [attempt, setAttempt] = useState(0);
  const who = signedIn();
  const { found: reader, fault } = useLookedUp(who && `reader ${attempt}`, lookUpReader);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const follow = () => setInEditor(location.hash === EDITOR);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const speak = (other: Language) => {
    setLanguage(other);
    remember('language', other);
  };
  const show = (editor: boolean) => {
    history.pushState(undefined, '', editor ? EDITOR : location.pathname + location.search);
    setInEditor(editor);
  };
  const openBehind = ({ text }: Question, variables: object) => {
    setOpened({ source: text, variables: JSON.stringify(variables, null, 2) });
    show(true);
  };

  return (
    <>
      <header className="bar">
        <img src="/emblem.svg" alt="" width="28" height="28" />
        <h1>{`Puskesos ${regency.shortName}`}</h1>
        <nav aria-label="GraphiQL">
          <button type="button" aria-current={inEditor ? undefined : 'page'} onClick={() => show(false)}>
            {words[language].title}
          </button>
          <button type="button" aria-current={inEditor ? 'page' : undefined} onClick={() => show(true)}>
            GraphiQL
          </button>
        </nav>
        <button
          type="button"
          className="language"
          lang={language === 'id' ? 'en' : 'id'}
          onClick={() => speak(language === 'id' ? 'en' : 'id')}
        >
          {language === 'id' ? 'English' : 'Bahasa Indonesia'}
        </button>
        <Session role={reader?.viewer.role} />
      </header>
      {inEditor ? (
        <Suspense
          fallback={
            <p className="loading" role="status">
              Memuat GraphiQL… / Loading GraphiQL…
            </p>
          }
        >
          <Editor opened={opened} role={reader?.viewer.role} />
        </Suspense>
      ) : (
        <main className="desk-page">
          {!who && <NotSignedIn language={language} />}
          {who && fault && <Fault fault={fault} language={language} onAgain={() => setAttempt(attempt + 1)} />}
          {who && !fault && !reader && <p role="status">{words[language].loading}</p>}
          {reader && <Desk reader={reader} language={language} onGraphql={openBehind} />}
        </main>
      )}
    </>
  );
}

/** Comes back here, where the tab has kept what was written. */
const signIn = () => signInFrom(location, location.hash);

const NotSignedIn = ({ language }: { readonly language: Language }) => (
  <p role="alert">
    {language === 'id' ? 'Belum masuk.' : 'You are not signed in.'} <a href={signIn()}>{words[language].signIn}</a>
  </p>
);

function Session({ role }: { readonly role: string | undefined }) {
  const who = signedIn();
  return who ? (
    <p className="session">
      <span>
        {who.name} {role && <small>({role.toLowerCase()})</small>}
      </span>
      <a href={SIGN_OUT} onClick={leave}>
        Keluar / Sign out
      </a>
    </p>
  ) : (
    <p className="session">
      <a href={signIn()}>Masuk / Sign in</a>
    </p>
  );
}
