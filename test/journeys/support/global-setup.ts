import { startProduct } from './product';

module.exports = async (): Promise<() => Promise<void>> => {
  const product = await startProduct();
  process.env['VIZAVI_ADDRESS'] = product.address;
  return product.stop;
};
