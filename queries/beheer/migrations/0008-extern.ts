import type { Kysely } from 'kysely';

/** Accounts that sign in elsewhere (OpenID Connect), known by who says so and under which name there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const kolom of ['issuer', 'subject', 'aangemeld_op']) {
    await db.schema.alterTable('account').addColumn(kolom, 'text').execute();
  }
  await db.schema
    .createIndex('account_extern')
    .on('account')
    .columns(['issuer', 'subject'])
    .unique()
    .execute();
  // What the provider wants to see again when somebody signs out.
  await db.schema.alterTable('sessie').addColumn('id_token', 'text').execute();
  await db.schema
    .createTable('aanmeldverzoek')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('aanbieder', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('verifier', 'text', (column) => column.notNull())
    .addColumn('terug', 'text', (column) => column.notNull())
    .addColumn('eindigt_op', 'text', (column) => column.notNull())
    .execute();
}
