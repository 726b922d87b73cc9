// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextsProvider } from '../../components/texts-context';
import { WelcomeView } from '../../components/welcome/welcome-view';
import { englishTexts } from './sample-texts';

afterEach(cleanup);

describe('welcome', () => {
  it.each(['open', 'granted', 'declined'] as const)('%s', (choice) => {
    const onAutomatic = vi.fn();
    render(
      <TextsProvider value={englishTexts}>
        <WelcomeView choice={choice} onAutomatic={onAutomatic} />
      </TextsProvider>,
    );
    const button = screen.queryByRole('button', { name: 'Check pages automatically' });
    expect(button === null).toBe(choice === 'granted');
    if (button !== null) fireEvent.click(button);
    expect(onAutomatic).toHaveBeenCalledTimes(choice === 'granted' ? 0 : 1);
  });
});
