import type { Programme } from '../../model/programme/index.ts';
import type { EarlyWarning, RiskFigure } from '../../model/service/warnings.ts';

/** The risk register as it stands on a day, the highest level first. */
export function risksOf({ risks }: Programme, warnings: readonly EarlyWarning[], today: string): RiskFigure[] {
  return risks
    .map(
      ({ id, likelihood, impact, review, warning }): RiskFigure => ({
        risk: id,
        likelihood,
        impact,
        level: likelihood * impact,
        due: review < today,
        warning: warning === undefined ? null : (warnings.find(({ rule }) => rule === warning)?.state ?? 'unknown'),
      }),
    )
    .sort((a, b) => b.level - a.level);
}
