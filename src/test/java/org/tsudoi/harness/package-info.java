/**
 * What tests over HTTP and in a browser stand on: one running city from the built distribution, started when the first test asks for it and
 * stopped at the end; callers of the API, visitors of the pages, screens of a real browser.
 */
package org.tsudoi.harness;
