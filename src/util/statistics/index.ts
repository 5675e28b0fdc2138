export { bootstrapClusters, bootstrapMean } from './bootstrap.ts';
export * from './clusters.ts';
export * from './combined-interval.ts';
export * from './interval.ts';
export * from './mean-interval.ts';
export * from './wilson.ts';
