export { leesEditierapport as load } from '#lib/server/editierapport.ts';
