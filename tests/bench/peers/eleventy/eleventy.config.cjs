module.exports = () => ({ dir: { input: 'content', includes: '../_includes' }, templateFormats: ['liquid'] });
