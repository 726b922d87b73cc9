import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../utils/texts';

const TextsContext = createContext<Texts | null>(null);

export const TextsProvider = TextsContext.Provider;

/** The interface's words. Throws where no provider stands above. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('useTexts needs a TextsProvider above');
  return texts;
}
