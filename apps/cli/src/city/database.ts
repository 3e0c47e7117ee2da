import 'reflect-metadata'
import { createDataSource, refuseUnsafeRole, UnitOfWork } from '@tilia/platform'
import type { DataSource } from 'typeorm'

/** Works as the app: what a command does in a city passes the same rules and row-level security as what people do. */
export async function asApp<Answer>(
  url: string,
  work: (unitOfWork: UnitOfWork, dataSource: DataSource) => Promise<Answer>,
): Promise<Answer> {
  const dataSource = await createDataSource(url, 1).initialize()
  try {
    await refuseUnsafeRole(dataSource)
    return await work(new UnitOfWork(dataSource), dataSource)
  } finally {
    await dataSource.destroy()
  }
}
