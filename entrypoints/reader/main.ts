import { answerCopies } from '../../utils/offscreen/answer-copies';
import { CHANNEL_NAME } from '../../utils/offscreen/copy-message';
import { readCopy } from '../../utils/page/read-copy';

answerCopies(new BroadcastChannel(CHANNEL_NAME), readCopy, () => window.close());
