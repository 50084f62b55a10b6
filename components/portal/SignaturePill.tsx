import type { SignatureState } from '#lib/domain/portal-correction';
import { useText } from '../text/use-text.ts';
import { Pill } from '../ui/Pill.tsx';

/** Whose signature a correction came with, in words: only the configured key makes it green. */
export function SignaturePill({ signature }: { signature: SignatureState }) {
  const { t } = useText();
  const word = t(`corrections.signature.${signature}`);
  switch (signature) {
    case 'none':
      return <Pill tone="neutral" icon="open" word={word} />;
    case 'trusted':
      return <Pill tone="done" icon="shield" word={word} />;
    case 'unknownKey':
      return <Pill tone="attention" icon="alert" word={word} />;
  }
}
