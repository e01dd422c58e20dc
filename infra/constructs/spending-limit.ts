import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

export interface SpendingLimitProps {
  /** US dollars a month. */
  readonly dollars: number;
  /** Who is mailed. */
  readonly email: string;
}

/**
 * Mails when the account has spent four fifths of the limit in a month, and when it will go beyond it. It stops nothing.
 * The whole account's spending: what carries our tag could be told apart only once somebody activates the tag for billing.
 */
export class SpendingLimit extends Construct {
  constructor(scope: Construct, id: string, { dollars, email }: SpendingLimitProps) {
    super(scope, id);
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'EMAIL', address: email }],
    });
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: dollars, unit: 'USD' } },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    });
  }
}
