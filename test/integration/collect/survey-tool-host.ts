import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll } from 'vitest';
import { secretsClient } from '../../../functions/runtime/clients.ts';
import { foldShards } from '../../../functions/store/responses.ts';
import { readFindings } from '../../../functions/store/tools.ts';
import { localHost } from '../../support/local-host.ts';
import { programmeVariant } from '../../support/programme-variant.ts';
import { surveyTool } from '../../support/survey-tool.ts';

export const PROGRAMME = 'gansu-telecom';

const keys = {
  panel: { signing: 'shared-key-of-the-subscription', token: 'qualtrics-token' },
  monkey: { signing: 'client-id&client-secret', token: 'monkey-token' },
  bricks: { signing: `whsec_${Buffer.from('a key of thirty-two random bytes').toString('base64')}` },
};
export const BRICKS_KEY = keys.bricks.signing;

const surveysAt = (api: string) => {
  const survey = { operator: { always: 'gansu-mobile' }, ignore: ['QID9', 'note'] };
  const [one, two] = [
    { question: '901', values: { '11': 1, '15': 5 } },
    { question: '902:31', values: { '21': 2 } },
  ];
  return [
    { ...survey, id: 'panel', tool: 'qualtrics', survey: 'SV_1', api, items: { C11: 'QID1', C12: 'QID2_1' } },
    { ...survey, id: 'monkey', tool: 'surveymonkey', survey: '77', api, items: { C11: one, C12: two } },
    { ...survey, id: 'bricks', tool: 'formbricks', survey: 'svy1', items: { C11: 'q1' }, contact: 'mail' },
  ];
};

/** A host whose programme has a survey at each tool, the stand-in for the tools, and what they send us. */
export async function surveyToolHost() {
  const tool = await surveyTool();
  const programmeFiles = [programmeVariant(PROGRAMME, `surveyTools: ${JSON.stringify(surveysAt(tool.address))}`)];
  const local = localHost([PROGRAMME], { programmeFiles, now: Date.now });
  beforeAll(async () => {
    const named = Object.entries(keys).map(([id, value]) => [`${PROGRAMME}/${id}`, value]);
    const { SURVEY_TOOL_SECRET_ARN: SecretId } = local.host.env('functions/collect/webhook-handler.ts');
    const SecretString = JSON.stringify(Object.fromEntries(named));
    await secretsClient().send(new PutSecretValueCommand({ SecretId, SecretString }));
  });
  afterAll(() => tool.close());

  const address = (id: string) => `${local.host.apiUrl}/v1/surveys/${PROGRAMME}/${id}`;
  const notify = async (id: string, body: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(address(id), { method: 'POST', body, headers });
    return { status: answer.status, body: await answer.json() };
  };
  return {
    tool,
    local,
    address,
    notify,
    monkeySays: (response: string, event = 'response_completed', key = keys.monkey.signing) => {
      const body = JSON.stringify({ event_type: event, object_id: response, resources: { survey_id: '77' } });
      return notify('monkey', body, { 'sm-signature': createHmac('sha1', key).update(body).digest('base64') });
    },
    qualtricsSays: (response: string) => {
      const MSG = JSON.stringify({ Status: 'Complete', SurveyID: 'SV_1', ResponseID: response });
      const HMAC = createHmac('sha512', keys.panel.signing).update(MSG).digest('hex');
      return notify('panel', new URLSearchParams({ Topic: 't', HMAC, MSG }).toString());
    },
    stored: async (): Promise<string[]> => {
      const fold = { start: (): string[] => [], add: (into: string[], { id }: { id: string }) => void into.push(id) };
      return (await foldShards(local.table, PROGRAMME, '2026-06', fold)).flat().sort();
    },
    until: async (is: () => Promise<boolean> | boolean) => {
      for (let tries = 0; !(await is()); tries += 1) {
        if (tries > 400) throw new Error('it did not come to that');
        await pause(25);
      }
    },
    found: async (response: string) =>
      (await readFindings(local.table, PROGRAMME))
        .filter((finding) => finding.response === response)
        .map(({ tool: by, kind, question, choice }) => [by, kind, question, choice]),
  };
}
