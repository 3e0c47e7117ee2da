import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The ledger of mails forgets an address once nothing more will be sent there, and moderation may take a name off a
 * report when its reporter leaves. The check is replaced under a short exclusive lock; it reads the ledger once. Undo:
 * the check as it was, not valid for rows that forgot, and the right taken back.
 */
export class ForgetWhoLeft1795881600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_delivery drop constraint mail_delivery_check;
      alter table mail_delivery add constraint mail_delivery_one_receiver
        check (person_id is null or address is null);
      alter table mail_delivery add constraint mail_delivery_receiver
        check (person_id is not null or address is not null or settled_at is not null);
      create index mail_delivery_address on mail_delivery (city_id, address) where address is not null;
      grant update (reporter_id, note) on report to tilia_app;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (reporter_id, note) on report from tilia_app;
      drop index mail_delivery_address;
      alter table mail_delivery drop constraint mail_delivery_receiver, drop constraint mail_delivery_one_receiver;
      alter table mail_delivery add constraint mail_delivery_check check ((person_id is null) <> (address is null)) not valid;
    `)
  }
}
