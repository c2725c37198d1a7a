import type { Language } from '../../check/element.ts';
import type { Told } from '../../office/told.ts';
import { signInFrom } from '../../sign-in/address.ts';
import { words } from './words.ts';

/** Why nothing came, and what to do: in the words of whoever refused. */
export function Fault({ fault, language, onAgain }: { readonly fault: Told; readonly language: Language; readonly onAgain: () => void }) {
  const t = words[language];
  return (
    <p role="alert" className="fault">
      {language === 'en' ? (fault.en ?? fault.message) : fault.message}{' '}
      {fault.signIn ? (
        <>
          <a href={signInFrom(location, location.hash)}>{t.signIn}</a> <small>{t.signInNote}</small>
        </>
      ) : (
        <button type="button" onClick={onAgain}>
          {t.again}
        </button>
      )}
    </p>
  );
}
