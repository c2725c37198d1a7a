import { useEffect, useRef, useState } from 'react';
import { ask } from '../../office/ask.ts';
import type { Told } from '../../office/told.ts';
import { type Answer, askAll, askOn, nothing } from './asking.ts';
import type { Question } from './question.ts';
import { faultOf } from './use-looked-up.ts';

/** The answer to a question as its form stands. What comes too late, when something else was asked, is let go. */

export interface Asking {
  readonly answer?: Answer | undefined;
  readonly fault?: Told | undefined;
  /** Rows that have come, while more are on their way. */
  readonly coming?: number | undefined;
  readonly more: () => void;
  /** To its end; undefined where that failed, or something else was asked meanwhile. */
  readonly whole: () => Promise<Answer | undefined>;
}

interface State {
  readonly answer?: Answer | undefined;
  readonly fault?: Told | undefined;
  readonly coming?: number | undefined;
}

export function useAsking(question: Question, given: Readonly<Record<string, string>>, isReady: boolean, attempt: number): Asking {
  const [state, setState] = useState<State>({});
  const asked = useRef(0);
  const key = JSON.stringify([question.name, given, isReady, attempt]);

  const run = async (from: Answer, toEnd: boolean): Promise<Answer | undefined> => {
    asked.current += 1;
    const mine = asked.current;
    const isWanted = () => asked.current === mine;
    const keptAnswer = from === nothing ? undefined : from;
    setState({ answer: keptAnswer, coming: from.rows.length });
    const onPage = (answer: Answer) => {
      if (isWanted()) setState({ answer: keptAnswer, coming: answer.rows.length });
      return isWanted();
    };
    try {
      const answer = toEnd ? await askAll(question, given, from, onPage, ask) : await askOn(question, given, from, ask);
      if (!answer || !isWanted()) return undefined;
      setState({ answer });
      return answer;
    } catch (error) {
      if (isWanted()) setState({ answer: keptAnswer, fault: faultOf(error) });
      return undefined;
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is asked
  useEffect(() => {
    asked.current += 1;
    setState({});
    if (isReady) run(nothing, question.together !== undefined);
  }, [key]);

  const { answer } = state;
  return {
    ...state,
    more: () => void (answer && run(answer, false)),
    whole: () =>
      answer === undefined ? Promise.resolve(undefined) : answer.after === undefined ? Promise.resolve(answer) : run(answer, true),
  };
}
