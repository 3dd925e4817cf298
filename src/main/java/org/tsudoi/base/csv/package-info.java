/** Tables as municipal offices send them: CSV in UTF-8 or Windows-31J, checked cell by cell. Pure; knows no feature. */
package org.tsudoi.base.csv;
