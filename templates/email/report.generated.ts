// Compiled from report.mjml by build.ts; edit that one.
export const html = `<!doctype html>
<html lang="{{locale}}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <head>
    <title>{{subject}}</title>
    <!--[if !mso]><!-->
    <meta http-equiv="X-UA-Compatible" content="IE=edge">
    <!--<![endif]-->
    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style type="text/css">
      #outlook a { padding:0; }
      body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
      table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
      img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
      p { display:block;margin:13px 0; }
    </style>
    <!--[if mso]>
    <noscript>
    <xml>
    <o:OfficeDocumentSettings>
      <o:AllowPNG/>
      <o:PixelsPerInch>96</o:PixelsPerInch>
    </o:OfficeDocumentSettings>
    </xml>
    </noscript>
    <![endif]-->
    <!--[if lte mso 11]>
    <style type="text/css">
      .mj-outlook-group-fix { width:100% !important; }
    </style>
    <![endif]-->
    <style type="text/css">
      @media only screen and (min-width:480px) {
        .mj-column-per-100 { width:100% !important; max-width: 100%; }
      }
    </style>
    <style media="screen and (min-width:480px)">
      .moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
    </style>
    <style type="text/css">
.wrap { overflow-wrap: anywhere; }
    </style>
    <meta name="color-scheme" content="light only">
      <meta name="supported-color-schemes" content="light only">
  </head>
      <body  style="word-spacing:normal;background-color:#FFFFFF;">
    <div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{preview}}</div>
        <div
           aria-label="{{subject}}" aria-roledescription="email" role="article" lang="{{locale}}" dir="ltr" style="word-spacing:normal;background-color:#FFFFFF;"
        >
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:32px 24px 0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:22px;font-weight:700;line-height:30px;text-align:left;color:#1B1F24;"
      >{{report}}</div>
                </td>
              </tr>
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:4px 0 0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;line-height:24px;text-align:left;color:#5B6470;"
      >{{period}} · {{scope}} · {{operator}}</div>
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
    {{#simulated}}
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:16px 24px 0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="background-color:#FDF3E9;border-left:4px solid #A85A0C;vertical-align:top;padding:12px 16px;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;font-weight:700;line-height:24px;text-align:left;color:#1B1F24;"
      >{{title}}</div>
                </td>
              </tr>
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;line-height:24px;text-align:left;color:#1B1F24;"
      >{{text}}</div>
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
    {{/simulated}}
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:24px 24px 0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;line-height:24px;text-align:left;color:#1B1F24;"
      >{{greeting}}<br />{{intro}}</div>
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
    {{#download}}
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:16px 24px 0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"
      >
        <tbody>
          <tr>
            <td
               align="center" bgcolor="{{accent}}" role="presentation" style="border:none;border-radius:4px;cursor:auto;mso-padding-alt:10px 20px;background:{{accent}};" valign="middle"
            >
              <a
                 href="{{address}}" style="display:inline-block;background:{{accent}};color:#FFFFFF;font-family:{{fonts}};font-size:15px;font-weight:700;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:10px 20px;mso-padding-alt:0px;border-radius:4px;" target="_blank"
              >
                {{label}}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
                </td>
              </tr>
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:6px 0 0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:13px;line-height:20px;text-align:left;color:#5B6470;"
      >{{note}}</div>
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
    {{/download}}
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:24px 24px 0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;line-height:24px;text-align:left;color:#5B6470;"
      >{{index.name}}</div>
                </td>
              </tr>
            {{#index.value}}
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:48px;font-weight:700;line-height:56px;text-align:left;color:{{accent}};"
      >{{index.value}}<span style="font-size:16px;font-weight:400;color:#1B1F24">&nbsp;{{index.unit}}</span></div>
                </td>
              </tr>
            {{/index.value}}{{#index.absent}}
              <tr>
                <td
                   align="left" style="font-size:0px;padding:4px 0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:18px;font-weight:700;line-height:28px;text-align:left;color:#1B1F24;"
      >{{index.absent}}</div>
                </td>
              </tr>
            {{/index.absent}}
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;line-height:24px;text-align:left;color:#1B1F24;"
      >{{#index.facts}}{{.}}<br />{{/index.facts}}</div>
                </td>
              </tr>
              <tr>
                <td
                   align="center" style="font-size:0px;padding:24px 0 0;word-break:break-word;"
                >
      <p
         style="border-top:solid 1px #D5DADF;font-size:1px;margin:0px auto;width:100%;"
      >
      </p>
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px #D5DADF;font-size:1px;margin:0px auto;width:592px;" role="presentation" width="592px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
    {{#gapsTitle}}
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:20px 24px 0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0 0 4px;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;font-weight:700;line-height:24px;text-align:left;color:#1B1F24;"
      >{{gapsTitle}}</div>
                </td>
              </tr>
            {{^gaps.length}}
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;line-height:24px;text-align:left;color:#1B1F24;"
      >{{noGaps}}</div>
                </td>
              </tr>
            {{/gaps.length}}
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <table
         cellpadding="0" cellspacing="0" width="100%" border="0" style="color:#1B1F24;font-family:{{fonts}};font-size:15px;line-height:22px;table-layout:auto;width:100%;border:none;"
      >
        {{#gaps}}
          <tr>
            <td width="24" style="width:24px;padding:6px 0;vertical-align:top;font-weight:700;color:{{colour}}">{{mark}}</td>
            <td class="wrap" style="padding:6px 0;vertical-align:top"><span style="font-weight:700">{{name}}</span><br />{{finding}}<span style="color:#5B6470">{{detail}}</span></td>
          </tr>
          {{/gaps}}
      </table>
                </td>
              </tr>
              <tr>
                <td
                   align="center" style="font-size:0px;padding:18px 0 0;word-break:break-word;"
                >
      <p
         style="border-top:solid 1px #D5DADF;font-size:1px;margin:0px auto;width:100%;"
      >
      </p>
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px #D5DADF;font-size:1px;margin:0px auto;width:592px;" role="presentation" width="592px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
    {{/gapsTitle}}{{#barsTitle}}
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:20px 24px 0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0 0 6px;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;font-weight:700;line-height:24px;text-align:left;color:#1B1F24;"
      >{{barsTitle}}</div>
                </td>
              </tr>
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <table
         cellpadding="0" cellspacing="0" width="100%" border="0" style="color:#1B1F24;font-family:{{fonts}};font-size:15px;line-height:22px;table-layout:auto;width:100%;border:none;"
      >
        {{#bars}}
          <tr>
            <th class="wrap" scope="row" align="left" width="36%" style="width:36%;padding:6px 12px 6px 0;font-weight:400;text-align:left;vertical-align:top">{{name}}</th>
            {{#value}}
            <td style="padding:11px 0 6px;vertical-align:top">
              <table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" style="width:100%;border-collapse:collapse">
                <tr>
                  {{#filled}}<td width="{{filled}}%" bgcolor="{{accent}}" style="width:{{filled}}%;height:12px;font-size:0;line-height:12px;background-color:{{accent}}">&nbsp;</td>{{/filled}}
                  {{#empty}}<td width="{{empty}}%" bgcolor="#E8EBEE" style="width:{{empty}}%;height:12px;font-size:0;line-height:12px;background-color:#E8EBEE">&nbsp;</td>{{/empty}}
                </tr>
              </table>
              {{#note}}<span style="font-size:13px;color:#5B6470">{{note}}</span>{{/note}}
            </td>
            <td align="right" width="52" style="width:52px;padding:6px 0 6px 8px;text-align:right;white-space:nowrap;vertical-align:top">{{value}}</td>
            {{/value}}
            {{^value}}
            <td colspan="2" style="padding:6px 0;color:#5B6470;vertical-align:top">{{absent}}</td>
            {{/value}}
          </tr>
          {{/bars}}
      </table>
                </td>
              </tr>
              <tr>
                <td
                   align="center" style="font-size:0px;padding:18px 0 0;word-break:break-word;"
                >
      <p
         style="border-top:solid 1px #D5DADF;font-size:1px;margin:0px auto;width:100%;"
      >
      </p>
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px #D5DADF;font-size:1px;margin:0px auto;width:592px;" role="presentation" width="592px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
    {{/barsTitle}}
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:640px;" width="640" bgcolor="#FFFFFF" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
      <div  style="background:#FFFFFF;background-color:#FFFFFF;margin:0px auto;max-width:640px;">
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#FFFFFF;background-color:#FFFFFF;width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:20px 24px 40px;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:592px;" ><![endif]-->
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
          {{#attachment}}
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:15px;line-height:24px;text-align:left;color:#1B1F24;"
      >{{attachment}}</div>
                </td>
              </tr>
            {{/attachment}}
              <tr>
                <td
                   align="left" class="wrap" style="font-size:0px;padding:16px 0 0;word-break:break-word;"
                >
      <div
         style="font-family:{{fonts}};font-size:13px;line-height:20px;text-align:left;color:#5B6470;"
      >{{#footer}}{{.}}<br />{{/footer}}{{#unsubscribe}}<a href="{{address}}" style="color:#5B6470">{{label}}</a>{{/unsubscribe}}</div>
                </td>
              </tr>
        </tbody>
      </table>
            </td>
          </tr>
        </tbody>
      </table>
      </div>
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <!--[if mso | IE]></td></tr></table><![endif]-->
      </div>
      </body>
</html>
`;
