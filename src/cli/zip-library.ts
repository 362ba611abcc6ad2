export { fromBufferPromise, getFileNameLowLevel, openPromise } from 'yauzl';
