import { httpsAddress, text } from './kinds.ts'
import { group, setting } from './setting.ts'

const LABEL_MOST = 60

/** Where people may sign in instead, by OpenID Connect. */
export const oidc = group({
  title: { vi: 'Đăng nhập qua nhà cung cấp OpenID Connect', en: 'Signing in at a provider of OpenID Connect' },
  by: 'OFFICE',
  optional: true,
  // The provider sends people back to one address that it knows beforehand.
  needs: ['KHOAN_VIEC_ORIGIN'],
  fields: {
    issuer: setting('KHOAN_VIEC_OIDC_ISSUER', httpsAddress, {
      needed: true,
      about: { vi: 'Bên phát hành (issuer), đúng từng chữ.', en: 'The issuer, to the letter.' },
      example: 'https://id.example.gov.vn/realms/tinh',
    }),
    clientId: setting('KHOAN_VIEC_OIDC_CLIENT_ID', text(), {
      needed: true,
      about: { vi: 'Tên của hệ thống này ở nhà cung cấp.', en: 'What this system is called there.' },
      example: 'khoan-viec',
    }),
    clientSecret: setting('KHOAN_VIEC_OIDC_CLIENT_SECRET', text(), {
      needed: true,
      secret: true,
      about: { vi: 'Mật khẩu của hệ thống này ở nhà cung cấp.', en: 'Its secret there.' },
    }),
    label: setting('KHOAN_VIEC_OIDC_LABEL', text(LABEL_MOST), {
      about: {
        vi: 'Tên nhà cung cấp trên nút đăng nhập; không đặt thì là tên máy của bên phát hành.',
        en: "What the button calls the provider; left out, the issuer's host.",
      },
      example: 'Cổng của tỉnh',
    }),
  },
})
